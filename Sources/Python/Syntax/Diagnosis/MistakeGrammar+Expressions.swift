extension MistakeGrammar {
  /// Expressions and targets. See `MistakeGrammar` for the notation.
  static let expressions = #"""
    expressions:
      | expression (',' expression)+ [','] {tuple}
      | expression ',' {tuple}
      | expression
    @memo expression:
      | invalid_expression
      | invalid_legacy_expression
      | disjunction 'if' disjunction 'else' expression {conditional}
      | disjunction
      | lambdef
    yield_expr: 'yield' 'from' expression {yield} | 'yield' [star_expressions] {yield}
    star_expressions:
      | star_expression (',' star_expression)+ [','] {tuple}
      | star_expression ',' {tuple}
      | star_expression
    @memo star_expression: '*' bitwise_or {starred} | expression
    star_named_expressions: ','.star_named_expression+ [',']
    star_named_expression: '*' bitwise_or {starred} | named_expression
    assignment_expression: NAME ':=' ~ expression {named}
    named_expression:
      | assignment_expression
      | invalid_named_expression
      | a=expression !':='
    @memo disjunction: conjunction ('or' conjunction)+ {operation} | conjunction
    @memo conjunction: inversion ('and' inversion)+ {operation} | inversion
    @memo inversion: 'not' inversion {operation} | comparison
    comparison: bitwise_or compare_op_pair+ {compare} | bitwise_or
    compare_op_pair:
      | '==' bitwise_or {pair}
      | '!=' bitwise_or {pair}
      | '<=' bitwise_or {pair}
      | '<' bitwise_or {pair}
      | '>=' bitwise_or {pair}
      | '>' bitwise_or {pair}
      | 'not' 'in' bitwise_or {pair}
      | 'in' bitwise_or {inPair}
      | 'is' 'not' bitwise_or {pair}
      | 'is' bitwise_or {pair}
    @left bitwise_or: bitwise_or '|' bitwise_xor {operation} | bitwise_xor
    @left bitwise_xor: bitwise_xor '^' bitwise_and {operation} | bitwise_and
    @left bitwise_and: bitwise_and '&' shift_expr {operation} | shift_expr
    @left shift_expr:
      | shift_expr '<<' sum {operation}
      | shift_expr '>>' sum {operation}
      | sum
    @left sum: sum '+' term {operation} | sum '-' term {operation} | term
    @left term:
      | term '*' factor {operation}
      | term '/' factor {operation}
      | term '//' factor {operation}
      | term '%' factor {operation}
      | term '@' factor {operation}
      | factor
    @memo factor:
      | '+' factor {operation}
      | '-' factor {operation}
      | '~' factor {operation}
      | power
    power: await_primary '**' factor {operation} | await_primary
    @memo await_primary: 'await' primary {await} | primary
    @left primary:
      | primary '.' NAME {attribute}
      | primary genexp {call}
      | primary '(' [arguments] ')' {call}
      | primary '[' slices ']' {subscript}
      | atom
    slices: a=slice !',' | ','.(slice | starred_expression)+ [','] {tuple}
    slice: [expression] ':' [expression] [':' [expression]] {other} | named_expression
    atom:
      | NAME
      | 'True'
      | 'False'
      | 'None'
      | &STRING strings
      | NUMBER
      | &'(' (tuple | group | genexp)
      | &'[' (list | listcomp)
      | &'{' (dict | set | dictcomp | setcomp)
      | '...'
    group: '(' a=(yield_expr | named_expression) ')' | invalid_group
    lambdef: 'lambda' [lambda_params] ':' expression {lambda}
    lambda_params: invalid_lambda_parameters | lambda_parameters
    lambda_parameters:
      | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default*
        [lambda_star_etc]
      | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
      | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
      | lambda_param_with_default+ [lambda_star_etc]
      | lambda_star_etc
    lambda_slash_no_default:
      | lambda_param_no_default+ '/' ','
      | lambda_param_no_default+ '/' &':'
    lambda_slash_with_default:
      | lambda_param_no_default* lambda_param_with_default+ '/' ','
      | lambda_param_no_default* lambda_param_with_default+ '/' &':'
    lambda_star_etc:
      | invalid_lambda_star_etc
      | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
      | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
      | lambda_kwds
    lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
    lambda_param_no_default: a=lambda_param ',' | a=lambda_param &':'
    lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
    lambda_param_maybe_default: lambda_param default? ',' | lambda_param default? &':'
    lambda_param: NAME {other}

    @memo strings: STRING+ {strings}
    list: '[' [star_named_expressions] ']' {list}
    tuple: '(' [star_named_expression ',' [star_named_expressions]] ')' {tuple}
    set: '{' star_named_expressions '}' {set}
    dict:
      | '{' invalid_later_key
      | '{' [double_starred_kvpairs] '}' {dict}
      | '{' invalid_double_starred_kvpairs '}'
    double_starred_kvpairs: ','.double_starred_kvpair+ [',']
    double_starred_kvpair: '**' bitwise_or | kvpair
    kvpair: expression ':' expression
    for_if_clauses: for_if_clause+
    for_if_clause:
      | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)* {clause}
      | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* {clause}
      | invalid_for_target
    listcomp: '[' named_expression for_if_clauses ']' {listComprehension} | invalid_comprehension
    setcomp: '{' named_expression for_if_clauses '}' {setComprehension} | invalid_comprehension
    genexp:
      | '(' (assignment_expression | expression !':=') for_if_clauses ')' {generator}
      | invalid_comprehension
    dictcomp: '{' kvpair for_if_clauses '}' {dictComprehension} | invalid_dict_comprehension

    @memo arguments: args [','] &')' | invalid_arguments
    args:
      | ','.(starred_expression | a=(assignment_expression | a=expression !':=') !'=')+
        [',' kwargs] {arguments}
      | kwargs {arguments}
    kwargs:
      | ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+
      | ','.kwarg_or_starred+
      | ','.kwarg_or_double_starred+
    starred_expression: '*' expression {starred}
    kwarg_or_starred: invalid_kwarg | NAME '=' expression {keyword} | starred_expression
    kwarg_or_double_starred:
      | invalid_kwarg
      | NAME '=' expression {keyword}
      | '**' expression {unpackedMapping}

    star_targets: a=star_target !',' | star_target (',' star_target)* [','] {tuple}
    star_targets_list_seq: ','.star_target+ [',']
    star_targets_tuple_seq: star_target (',' star_target)+ [','] | star_target ','
    @memo star_target: '*' (!'*' star_target) {starred} | target_with_star_atom
    @memo target_with_star_atom:
      | t_primary '.' NAME !t_lookahead {attribute}
      | t_primary '[' slices ']' !t_lookahead {subscript}
      | star_atom
    star_atom:
      | NAME
      | '(' a=target_with_star_atom ')'
      | '(' [star_targets_tuple_seq] ')' {tuple}
      | '[' [star_targets_list_seq] ']' {list}
    single_target:
      | single_subscript_attribute_target
      | NAME
      | '(' a=single_target ')'
    single_subscript_attribute_target:
      | t_primary '.' NAME !t_lookahead {attribute}
      | t_primary '[' slices ']' !t_lookahead {subscript}
    @left t_primary:
      | t_primary '.' NAME &t_lookahead {attribute}
      | t_primary '[' slices ']' &t_lookahead {subscript}
      | t_primary genexp &t_lookahead {call}
      | t_primary '(' [arguments] ')' &t_lookahead {call}
      | a=atom &t_lookahead
    t_lookahead: '(' | '[' | '.'
    del_targets: ','.del_target+ [',']
    @memo del_target:
      | t_primary '.' NAME !t_lookahead {attribute}
      | t_primary '[' slices ']' !t_lookahead {subscript}
      | del_t_atom
    del_t_atom:
      | NAME
      | '(' a=del_target ')'
      | '(' [del_targets] ')' {tuple}
      | '[' [del_targets] ']' {list}
    """#
}
