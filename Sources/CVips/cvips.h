// Calls of libvips' functions with variable arguments, which are found when the program runs. The numbers are those of libvips' headers.

#include <stddef.h>

static inline int cvips_thumbnail(void *function, const char *file, void **picture, int width) {
    int (*thumbnail)(const char *, void **, int, ...) = (int (*)(const char *, void **, int, ...))function;
    // As wide as asked, however high; only smaller; without a picture that is damaged or cut.
    return thumbnail(file, picture, width, "height", 10000000, "size", 2, "export_profile", "srgb", "fail_on", 2, NULL);
}

static inline int cvips_jpegsave(void *function, void *picture, const char *file, int quality) {
    int (*save)(void *, const char *, ...) = (int (*)(void *, const char *, ...))function;
    return save(picture, file, "Q", quality, "optimize_coding", 1, "interlace", 1, "strip", 1, NULL);
}

static inline int cvips_webpsave(void *function, void *picture, const char *file, int quality, int lossless) {
    int (*save)(void *, const char *, ...) = (int (*)(void *, const char *, ...))function;
    return save(picture, file, "Q", quality, "lossless", lossless, "strip", 1, NULL);
}

static inline int cvips_avifsave(void *function, void *picture, const char *file, int quality) {
    int (*save)(void *, const char *, ...) = (int (*)(void *, const char *, ...))function;
    // The compression is AV1, the effort one of 0 to 9.
    return save(picture, file, "Q", quality, "compression", 4, "effort", 3, "strip", 1, NULL);
}

static inline int cvips_pngsave(void *function, void *picture, const char *file) {
    int (*save)(void *, const char *, ...) = (int (*)(void *, const char *, ...))function;
    return save(picture, file, "compression", 7, "bitdepth", 8, "strip", 1, NULL);
}

// Writes a drawing in sixteen colours of its own.
static inline int cvips_pngsave_drawing(void *function, void *picture, const char *file) {
    int (*save)(void *, const char *, ...) = (int (*)(void *, const char *, ...))function;
    return save(picture, file, "compression", 3, "filter", 8, "palette", 1, "bitdepth", 4, "effort", 1, "dither", 0.0, "strip", 1, NULL);
}

static inline int cvips_black(void *function, void **picture, int width, int height) {
    int (*black)(void **, int, int, ...) = (int (*)(void **, int, int, ...))function;
    return black(picture, width, height, "bands", 3, NULL);
}

static inline int cvips_load(void *function, const char *file, void **picture) {
    int (*load)(const char *, void **, ...) = (int (*)(const char *, void **, ...))function;
    return load(file, picture, NULL);
}

static inline int cvips_flatten(void *function, void *picture, void **flat) {
    int (*flatten)(void *, void **, ...) = (int (*)(void *, void **, ...))function;
    return flatten(picture, flat, NULL);
}
