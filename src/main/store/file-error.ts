/** The file system's own error codes that we tell apart. */
export type FileErrorCode =
  'EPERM' | 'EACCES' | 'EBUSY' | 'EROFS' | 'ENOSPC' | 'EDQUOT' | 'EFBIG' | 'EIO' | 'ENOENT' | 'ENOTDIR' | 'EEXIST'

/** Whether a thrown value is a file-system error with one of the codes. */
export function isFileError(error: unknown, codes: readonly FileErrorCode[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
}
