def evaluate(model):
    loss = sum(model) / len(model)
    return loss

loss, accuracy = evaluate([0.5, 0.7])
print(loss, accuracy)
