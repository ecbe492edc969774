/** Largest file that can be brought in, in bytes: a full copy of a large firm's data fits well. */
export const MAX_UPLOAD = 2 * 1024 ** 3
