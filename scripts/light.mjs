// How Node and the C library are told to be careful with memory. Why these, with numbers: docs/decisions/0041-lighter.md.
// Plain JavaScript without packages, because scripts/bootstrap.mjs reads it before there are any.

/** For the product; a short-lived command is quicker without. */
export const productFlags = ["--max-semi-space-size=4"];

/** Read by the C library before the program begins, so whoever starts one sets them. */
export const memoryEnvironment = {
  // Each thread that draws a poster keeps memory of its own with glibc: an A3 costs 0.26 GB with two, 0.43 GB with more.
  MALLOC_ARENA_MAX: "2",
  // Large pieces go back to the machine when they are let go. glibc otherwise keeps ever larger ones.
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};
