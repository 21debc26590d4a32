#include "CHDF5.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<hdf5/serial/hdf5.h>)
#include <hdf5/serial/hdf5.h>
#define HAS_HDF5 1
#elif __has_include(<hdf5.h>)
#include <hdf5.h>
#define HAS_HDF5 1
#else
#define HAS_HDF5 0
#endif

#if HAS_HDF5

// The header's constants call the library; it is open by the time they are used.
#undef H5CHECK
#undef H5OPEN
#define H5CHECK
#define H5OPEN

// The names behind the header's macros, which differ between versions of the library.
#define TEXT(x) #x
#define NAME(x) TEXT(x)

#define FUNCTIONS(F) \
  F(H5open) F(H5Eset_auto2) F(H5Pcreate) F(H5Pclose) F(H5Pset_fapl_core) F(H5Pset_file_image) \
  F(H5Pset_create_intermediate_group) F(H5Fcreate) F(H5Fopen) F(H5Fflush) F(H5Fclose) \
  F(H5Fget_file_image) F(H5Gcreate2) F(H5Gget_num_objs) F(H5Lget_name_by_idx) F(H5Lget_info) \
  F(H5Lexists) F(H5Oopen) F(H5Oclose) F(H5Iget_type) F(H5Screate) F(H5Screate_simple) \
  F(H5Sclose) F(H5Sget_simple_extent_ndims) F(H5Sget_simple_extent_dims) \
  F(H5Sget_simple_extent_npoints) F(H5Tcopy) F(H5Tset_size) F(H5Tset_cset) F(H5Tset_strpad) \
  F(H5Tclose) F(H5Tget_class) F(H5Tget_size) F(H5Tget_sign) F(H5Tget_native_type) \
  F(H5Tis_variable_str) F(H5Acreate2) F(H5Awrite) F(H5Aread) F(H5Aclose) F(H5Aget_num_attrs) \
  F(H5Aopen_by_idx) F(H5Aget_name) F(H5Aget_type) F(H5Aget_space) F(H5Dcreate2) F(H5Dopen2) \
  F(H5Dwrite) F(H5Dread) F(H5Dclose) F(H5Dget_space) F(H5Dget_type) F(H5Dget_create_plist) \
  F(H5Pget_external_count) F(H5Pget_layout) F(H5Tenum_create) F(H5Tenum_insert) \
  F(H5Dvlen_reclaim)

#define DECLARE(f) static __typeof__(&f) p_##f;
#define EACH(f) DECLARE(f)
FUNCTIONS(EACH)
#undef EACH

static hid_t type_float32, type_float64, type_string, native_int8;
static hid_t types_integer[8];
static hid_t class_file_access, class_link_create;

static void *library;

static int symbol(void *into, const char *name) {
  void *found = dlsym(library, name);
  memcpy(into, &found, sizeof found);
  return found ? 0 : -1;
}

static int number(hid_t *into, const char *name) {
  hid_t *found = dlsym(library, name);
  if (!found) return -1;
  *into = *found;
  return 0;
}

const char *chdf5_load(void) {
  static const char *state = "";
  if (state == NULL || *state) return state;
  static const char *const names[] = {
#ifdef __APPLE__
    "libhdf5.dylib", "/opt/homebrew/lib/libhdf5.dylib", "/usr/local/lib/libhdf5.dylib",
#else
    "libhdf5_serial.so.103", "libhdf5_serial.so.310", "libhdf5_serial.so", "libhdf5.so.103",
    "libhdf5.so.200", "libhdf5.so.310", "libhdf5.so",
#endif
  };
  for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return state = "the HDF5 library is not installed";
  int bad = 0;
#define EACH(f) bad |= symbol(&p_##f, NAME(f));
  FUNCTIONS(EACH)
#undef EACH
  if (bad || p_H5open() < 0) return state = "the HDF5 library is of another version";
  bad |= number(&type_float32, "H5T_IEEE_F32LE_g") | number(&type_float64, "H5T_IEEE_F64LE_g");
  static const char *const integers[] = {
    "H5T_STD_I8LE_g", "H5T_STD_I16LE_g", "H5T_STD_I32LE_g", "H5T_STD_I64LE_g",
    "H5T_STD_U8LE_g", "H5T_STD_U16LE_g", "H5T_STD_U32LE_g", "H5T_STD_U64LE_g"};
  for (int i = 0; i < 8; i++) bad |= number(&types_integer[i], integers[i]);
  bad |= number(&type_string, "H5T_C_S1_g") | number(&native_int8, "H5T_NATIVE_SCHAR_g");
  bad |= number(&class_file_access, "H5P_CLS_FILE_ACCESS_ID_g");
  bad |= number(&class_link_create, "H5P_CLS_LINK_CREATE_ID_g");
  if (bad) return state = "the HDF5 library is of another version";
  p_H5Eset_auto2(H5E_DEFAULT, NULL, NULL);
  return state = NULL;
}

static hid_t memory_access(void) {
  hid_t access = p_H5Pcreate(class_file_access);
  if (access >= 0) p_H5Pset_fapl_core(access, 1 << 16, 0);
  return access;
}

int64_t chdf5_create(void) {
  hid_t access = memory_access();
  if (access < 0) return -1;
  hid_t file = p_H5Fcreate("memory", H5F_ACC_TRUNC, H5P_DEFAULT, access);
  p_H5Pclose(access);
  return file;
}

int64_t chdf5_open(const uint8_t *bytes, size_t count) {
  hid_t access = memory_access();
  if (access < 0) return -1;
  hid_t file = -1;
  // The library copies the image; it does not write to it.
  if (p_H5Pset_file_image(access, (void *)bytes, count) >= 0)
    file = p_H5Fopen("memory", H5F_ACC_RDONLY, access);
  p_H5Pclose(access);
  return file;
}

void chdf5_close(int64_t file) { p_H5Fclose(file); }

int chdf5_add_group(int64_t file, const char *path) {
  hid_t links = p_H5Pcreate(class_link_create);
  p_H5Pset_create_intermediate_group(links, 1);
  hid_t group = p_H5Gcreate2(file, path, links, H5P_DEFAULT, H5P_DEFAULT);
  p_H5Pclose(links);
  if (group < 0) return -1;
  p_H5Oclose(group);
  return 0;
}

static int add_attribute(
  int64_t file, const char *path, const char *name, hid_t type, hid_t space, const void *value) {
  hid_t object = p_H5Oopen(file, path, H5P_DEFAULT);
  hid_t attribute = p_H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
  int result = attribute >= 0 && p_H5Awrite(attribute, type, value) >= 0 ? 0 : -1;
  if (attribute >= 0) p_H5Aclose(attribute);
  p_H5Sclose(space);
  p_H5Tclose(type);
  if (object >= 0) p_H5Oclose(object);
  return result;
}

int chdf5_add_text(int64_t file, const char *path, const char *name, const char *text) {
  hid_t type = p_H5Tcopy(type_string);
  p_H5Tset_size(type, H5T_VARIABLE);
  p_H5Tset_cset(type, H5T_CSET_UTF8);
  return add_attribute(file, path, name, type, p_H5Screate(H5S_SCALAR), &text);
}

int chdf5_add_texts(
  int64_t file, const char *path, const char *name, const char *const *texts, size_t count) {
  size_t width = 1;
  for (size_t i = 0; i < count; i++)
    if (strlen(texts[i]) > width) width = strlen(texts[i]);
  hid_t type = p_H5Tcopy(type_string);
  p_H5Tset_size(type, width);
  p_H5Tset_strpad(type, H5T_STR_NULLPAD);
  hsize_t size = count;
  char *cells = calloc(count ? count : 1, width);
  for (size_t i = 0; i < count; i++) memcpy(cells + i * width, texts[i], strlen(texts[i]));
  int result = add_attribute(file, path, name, type, p_H5Screate_simple(1, &size, NULL), cells);
  free(cells);
  return result;
}

static hid_t type_of(int code) {
  switch (code) {
  case CHDF5_FLOAT32: return p_H5Tcopy(type_float32);
  case CHDF5_FLOAT64: return p_H5Tcopy(type_float64);
  case CHDF5_BOOL: {
    // As h5py writes truth values: an enumeration of bytes.
    hid_t type = p_H5Tenum_create(native_int8);
    signed char no = 0, yes = 1;
    p_H5Tenum_insert(type, "FALSE", &no);
    p_H5Tenum_insert(type, "TRUE", &yes);
    return type;
  }
  default:
    if (code < CHDF5_INT8 || code > CHDF5_UINT64) return -1;
    return p_H5Tcopy(types_integer[code - CHDF5_INT8]);
  }
}

int chdf5_add_array(
  int64_t file, const char *path, int type, int rank, const int64_t *shape, const void *bytes) {
  hid_t kind = type_of(type);
  if (kind < 0 || rank > H5S_MAX_RANK) return -1;
  hsize_t sizes[H5S_MAX_RANK];
  hsize_t total = 1;
  for (int i = 0; i < rank; i++) total *= sizes[i] = (hsize_t)shape[i];
  hid_t space = rank ? p_H5Screate_simple(rank, sizes, NULL) : p_H5Screate(H5S_SCALAR);
  hid_t set = p_H5Dcreate2(file, path, kind, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  int result = set >= 0 ? 0 : -1;
  if (set >= 0 && total > 0 && p_H5Dwrite(set, kind, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes) < 0)
    result = -1;
  if (set >= 0) p_H5Dclose(set);
  p_H5Sclose(space);
  p_H5Tclose(kind);
  return result;
}

int chdf5_image(int64_t file, uint8_t **bytes, size_t *count) {
  if (p_H5Fflush(file, H5F_SCOPE_LOCAL) < 0) return -1;
  ssize_t size = p_H5Fget_file_image(file, NULL, 0);
  if (size <= 0) return -1;
  *bytes = malloc((size_t)size);
  *count = (size_t)size;
  if (*bytes && p_H5Fget_file_image(file, *bytes, (size_t)size) == size) return 0;
  free(*bytes);
  *bytes = NULL;
  return -1;
}

static int code_of(hid_t type) {
  size_t size = p_H5Tget_size(type);
  switch (p_H5Tget_class(type)) {
  case H5T_FLOAT:
    return size == 2 ? CHDF5_FLOAT16 : size == 4 ? CHDF5_FLOAT32
         : size == 8 ? CHDF5_FLOAT64 : CHDF5_OTHER;
  case H5T_INTEGER: {
    int step = size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : size == 8 ? 3 : -1;
    if (step < 0) return CHDF5_OTHER;
    return (p_H5Tget_sign(type) == H5T_SGN_NONE ? CHDF5_UINT8 : CHDF5_INT8) + step;
  }
  case H5T_ENUM: return size == 1 ? CHDF5_BOOL : CHDF5_OTHER;
  default: return CHDF5_OTHER;
  }
}

static int visit_texts(hid_t object, const char *path, const chdf5_visitor *visitor) {
  int result = 0;
  int total = p_H5Aget_num_attrs(object);
  for (int i = 0; i < total && !result; i++) {
    hid_t attribute = p_H5Aopen_by_idx(
      object, ".", H5_INDEX_NAME, H5_ITER_INC, (hsize_t)i, H5P_DEFAULT, H5P_DEFAULT);
    if (attribute < 0) continue;
    hid_t type = p_H5Aget_type(attribute), space = p_H5Aget_space(attribute);
    hssize_t count = p_H5Sget_simple_extent_npoints(space);
    char name[512] = "";
    p_H5Aget_name(attribute, sizeof name, name);
    if (p_H5Tget_class(type) == H5T_STRING && count > 0 && count < 1 << 20) {
      size_t width = p_H5Tget_size(type);
      char *cells = calloc((size_t)count, width);
      if (cells && p_H5Aread(attribute, type, cells) >= 0) {
        int varies = p_H5Tis_variable_str(type) > 0;
        int isList = p_H5Sget_simple_extent_ndims(space) > 0;
        char *cell = malloc(width + 1);
        for (hssize_t k = 0; k < count && !result; k++) {
          const char *text;
          if (varies) {
            memcpy(&text, cells + (size_t)k * width, sizeof text);
          } else {
            memcpy(cell, cells + (size_t)k * width, width);
            cell[width] = 0;
            text = cell;
          }
          result = visitor->text(
            visitor->context, path, name, (size_t)k, isList ? (size_t)count : 0, text ? text : "");
        }
        free(cell);
        if (varies) p_H5Dvlen_reclaim(type, space, H5P_DEFAULT, cells);
      }
      free(cells);
    }
    p_H5Sclose(space);
    p_H5Tclose(type);
    p_H5Aclose(attribute);
  }
  return result;
}

static int visit_array(hid_t set, const char *path, const chdf5_visitor *visitor) {
  hid_t plan = p_H5Dget_create_plist(set);
  int leaves = p_H5Pget_external_count(plan) > 0 || p_H5Pget_layout(plan) == H5D_VIRTUAL;
  p_H5Pclose(plan);
  if (leaves) return 0;
  hid_t space = p_H5Dget_space(set), type = p_H5Dget_type(set);
  int rank = p_H5Sget_simple_extent_ndims(space);
  int code = code_of(type);
  int result = 0;
  if (code != CHDF5_OTHER && rank >= 0 && rank <= H5S_MAX_RANK) {
    hsize_t sizes[H5S_MAX_RANK];
    int64_t shape[H5S_MAX_RANK];
    p_H5Sget_simple_extent_dims(space, sizes, NULL);
    for (int i = 0; i < rank; i++) shape[i] = (int64_t)sizes[i];
    hssize_t count = p_H5Sget_simple_extent_npoints(space);
    size_t width = p_H5Tget_size(type);
    // A file may declare far more than it holds.
    if (count >= 0 && (uint64_t)count * width <= UINT32_MAX) {
      void *bytes = calloc((size_t)count + 1, width);
      // There is no native half precision; its bytes are taken as they are.
      hid_t native = code == CHDF5_FLOAT16
        ? p_H5Tcopy(type) : p_H5Tget_native_type(type, H5T_DIR_ASCEND);
      if (!bytes || (count && p_H5Dread(set, native, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes) < 0))
        result = -1;
      else
        result = visitor->array(
          visitor->context, path, code, rank, shape, bytes, (size_t)count * width);
      p_H5Tclose(native);
      free(bytes);
    }
  }
  p_H5Tclose(type);
  p_H5Sclose(space);
  return result;
}

static int visit_group(hid_t group, char *path, size_t length, int depth, const chdf5_visitor *v) {
  enum { longest = 4000, deepest = 100 };
  hsize_t total = 0;
  if (depth > deepest || p_H5Gget_num_objs(group, &total) < 0) return 0;
  int result = 0;
  for (hsize_t i = 0; i < total && !result; i++) {
    ssize_t size = p_H5Lget_name_by_idx(
      group, ".", H5_INDEX_NAME, H5_ITER_INC, i, path + length, longest - length, H5P_DEFAULT);
    if (size <= 0 || length + (size_t)size >= longest - 1) continue;
    H5L_info_t link;
    const char *name = path + length;
    if (p_H5Lget_info(group, name, &link, H5P_DEFAULT) < 0 || link.type != H5L_TYPE_HARD) continue;
    hid_t object = p_H5Oopen(group, name, H5P_DEFAULT);
    if (object < 0) continue;
    switch (p_H5Iget_type(object)) {
    case H5I_GROUP:
      result = v->group(v->context, path);
      if (!result) result = visit_texts(object, path, v);
      if (!result) {
        size_t end = length + (size_t)size;
        path[end] = '/';
        result = visit_group(object, path, end + 1, depth + 1, v);
        path[end] = 0;
      }
      break;
    case H5I_DATASET:
      result = visit_array(object, path, v);
      if (!result) result = visit_texts(object, path, v);
      break;
    default: break;
    }
    p_H5Oclose(object);
  }
  path[length] = 0;
  return result;
}

int chdf5_visit(int64_t file, const chdf5_visitor *visitor) {
  char path[4096] = "";
  hid_t root = p_H5Oopen(file, "/", H5P_DEFAULT);
  if (root < 0) return -1;
  int result = visit_texts(root, "", visitor);
  if (!result) result = visit_group(root, path, 0, 0, visitor);
  p_H5Oclose(root);
  return result;
}

#else

const char *chdf5_load(void) { return "this program was built without the HDF5 library"; }
int64_t chdf5_create(void) { return -1; }
int chdf5_add_group(int64_t f, const char *p) { return -1; }
int chdf5_add_text(int64_t f, const char *p, const char *n, const char *t) { return -1; }
int chdf5_add_texts(int64_t f, const char *p, const char *n, const char *const *t, size_t c) {
  return -1;
}
int chdf5_add_array(int64_t f, const char *p, int t, int r, const int64_t *s, const void *b) {
  return -1;
}
int chdf5_image(int64_t f, uint8_t **b, size_t *c) { return -1; }
int64_t chdf5_open(const uint8_t *b, size_t c) { return -1; }
int chdf5_visit(int64_t f, const chdf5_visitor *v) { return -1; }
void chdf5_close(int64_t f) {}

#endif
