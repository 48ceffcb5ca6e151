import { AppError } from '../../shared/errors/app-error.ts'

const recordsUntouched = '已保存的数据没有变化。'

/** No passphrase wrap of the operator opens with this passphrase. Not raised for a damaged keyring. */
export class WrongPassphraseError extends AppError<'WRONG_PASSPHRASE', { failures: number; waitSeconds: number }> {
  override readonly name = 'WrongPassphraseError'
  readonly code = 'WRONG_PASSPHRASE'
  constructor(data: { failures: number; waitSeconds: number }) {
    super(data, {
      what: '口令不正确。',
      safe: recordsUntouched,
      next:
        data.waitSeconds > 0
          ? `已连续输错 ${String(data.failures)} 次，请等 ${String(data.waitSeconds)} 秒后再试，或使用恢复码打开。`
          : '请重新输入；忘记口令时可以使用恢复码打开。',
    })
  }
}

/** Too many wrong passphrases in a row; asked again before the pause was over. The passphrase was not tried. */
export class UnlockPausedError extends AppError<'UNLOCK_PAUSED', { waitSeconds: number }> {
  override readonly name = 'UnlockPausedError'
  readonly code = 'UNLOCK_PAUSED'
  constructor(data: { waitSeconds: number }) {
    super(data, {
      what: '连续输错口令，暂停解锁。',
      safe: recordsUntouched,
      next: `请等 ${String(data.waitSeconds)} 秒后再试，或使用恢复码打开。`,
    })
  }
}

/** The recovery code is mistyped (its check characters do not fit) or belongs to another store. */
export class WrongRecoveryCodeError extends AppError<'WRONG_RECOVERY_CODE', { reason: 'mistyped' | 'other' }> {
  override readonly name = 'WrongRecoveryCodeError'
  readonly code = 'WRONG_RECOVERY_CODE'
  constructor(reason: 'mistyped' | 'other') {
    super(
      { reason },
      {
        what: reason === 'mistyped' ? '恢复码抄写有误。' : '这份恢复码不属于本机数据。',
        safe: recordsUntouched,
        next:
          reason === 'mistyped'
            ? '请对照恢复码单逐组核对后重新输入。'
            : '请找到本社区最近一次打印的恢复码单。更换过恢复码后，旧单不再有效。',
      },
    )
  }
}

/** The operator named is not in the keyring. */
export class UnknownOperatorError extends AppError<'UNKNOWN_OPERATOR', { operators: number }> {
  override readonly name = 'UnknownOperatorError'
  readonly code = 'UNKNOWN_OPERATOR'
  constructor(operators: number) {
    super(
      { operators },
      {
        what: '没有这个操作员，或没有指明操作员。',
        safe: recordsUntouched,
        next: '请从操作员名单中选择自己的姓名。',
      },
    )
  }
}

/** There is no store in the data folder. */
export class NoStoreError extends AppError<'NO_STORE'> {
  override readonly name = 'NoStoreError'
  readonly code = 'NO_STORE'
  constructor() {
    super(
      {},
      {
        what: '这个文件夹里还没有格中办数据。',
        safe: '没有改动任何文件。',
        next: '请新建社区数据，或选择已有数据所在的文件夹。',
      },
    )
  }
}

/** A store exists already where a new one was to be made. */
export class StoreExistsError extends AppError<'STORE_EXISTS'> {
  override readonly name = 'StoreExistsError'
  readonly code = 'STORE_EXISTS'
  constructor() {
    super(
      {},
      {
        what: '这个文件夹里已有社区数据，不能再新建。',
        safe: recordsUntouched,
        next: '请直接打开已有数据；要另建一份，请换一个空文件夹。',
      },
    )
  }
}

/** The files are not a store of ours: no header, or a header of another program. */
export class ForeignStoreError extends AppError<'STORE_FOREIGN'> {
  override readonly name = 'ForeignStoreError'
  readonly code = 'STORE_FOREIGN'
  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '这个文件夹里的文件不是格中办的数据。',
        safe: '没有改动任何文件。',
        next: '请选择格中办的数据文件夹；若文件被别的程序改过，请从备份恢复。',
      },
      options,
    )
  }
}

/** The store was written by a newer program. */
export class NewerStoreError extends AppError<'STORE_NEWER', { found: number; known: number }> {
  override readonly name = 'NewerStoreError'
  readonly code = 'STORE_NEWER'
  constructor(data: { found: number; known: number }) {
    super(data, {
      what: `数据由更新版本的格中办写成（数据版本 ${String(data.found)}，本程序只认到 ${String(data.known)}）。`,
      safe: recordsUntouched,
      next: '请把格中办更新到最新版本后再打开。',
    })
  }
}

/** The database, the header or the keyring is damaged; the passphrase is not the trouble. */
export class DamagedStoreError extends AppError<
  'STORE_DAMAGED',
  { part: 'header' | 'keyring' | 'database' | 'audit' }
> {
  override readonly name = 'DamagedStoreError'
  readonly code = 'STORE_DAMAGED'
  constructor(part: 'header' | 'keyring' | 'database' | 'audit', options: { cause?: unknown } = {}) {
    const parts = { header: '说明文件', keyring: '口令文件', database: '数据文件', audit: '审计记录' }
    super(
      { part },
      {
        what: `数据已损坏：${parts[part]}与保存时不一致。口令没有问题。`,
        safe: '损坏的文件原样保留，没有删除任何内容。',
        next: '请不要再写入，先把整个数据文件夹复制到别处，再从最近的备份恢复。',
      },
      options,
    )
  }
}

/** Another process has the store open. */
export class StoreInUseError extends AppError<'STORE_IN_USE'> {
  override readonly name = 'StoreInUseError'
  readonly code = 'STORE_IN_USE'
  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '这份数据正被另一个格中办窗口或命令使用。',
        safe: recordsUntouched,
        next: '请回到已打开的窗口；若找不到，关闭后再打开一次。',
      },
      options,
    )
  }
}

/** The data folder cannot be written. */
export class ReadOnlyFolderError extends AppError<'FOLDER_READ_ONLY'> {
  override readonly name = 'ReadOnlyFolderError'
  readonly code = 'FOLDER_READ_ONLY'
  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '数据文件夹不能写入（只读，或没有权限）。',
        safe: recordsUntouched,
        next: '请取消文件夹的只读属性，或换到本机硬盘上有写入权限的文件夹。',
      },
      options,
    )
  }
}

/** The disk is full. */
export class DiskFullError extends AppError<'DISK_FULL'> {
  override readonly name = 'DiskFullError'
  readonly code = 'DISK_FULL'
  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '无法保存：磁盘已满。',
        safe: '已保存的数据完好，这一次的改动没有写入。',
        next: '请腾出空间后重试，已填写的内容仍在。',
      },
      options,
    )
  }
}

/** The disk refused a write for another reason than being full: pulled out, failing, or a file system with small files. */
export class DiskWriteError extends AppError<'DISK_WRITE'> {
  override readonly name = 'DiskWriteError'
  readonly code = 'DISK_WRITE'
  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '无法保存：磁盘没有写成。',
        safe: '已保存的数据完好，这一次的改动没有写入。',
        next: '请检查磁盘是否已满、是否被拔出，再重试；已填写的内容仍在。',
      },
      options,
    )
  }
}

/** A setting of the opened database is not what the program needs (start-up assertions); it was closed again. */
export class StoreAssertionError extends AppError<'STORE_ASSERTION', { assertion: string }> {
  override readonly name = 'StoreAssertionError'
  readonly code = 'STORE_ASSERTION'
  constructor(assertion: string) {
    super(
      { assertion },
      {
        what: `数据库没有按要求的安全设置打开（检查项 ${assertion}）。`,
        safe: '已停止打开，数据没有变化。',
        next: '请重新安装格中办；仍然出现时，请把检查项告诉技术支持。',
      },
    )
  }
}

/** A record named by its id does not exist (any more). */
export class RecordNotFoundError extends AppError<'RECORD_NOT_FOUND', { entity: string }> {
  override readonly name = 'RecordNotFoundError'
  readonly code = 'RECORD_NOT_FOUND'
  constructor(entity: string, label: string) {
    super(
      { entity },
      {
        what: `这条${label}记录不存在，可能已被删除。`,
        safe: recordsUntouched,
        next: '请刷新列表后重试。',
      },
    )
  }
}

/** One fault of a record's fields, in words of the form. */
export interface FieldFault {
  readonly field: string
  readonly label: string
  readonly message: string
}

/** A record does not fit its entity; nothing was written. */
export class InvalidRecordError extends AppError<'RECORD_INVALID', { entity: string; faults: readonly FieldFault[] }> {
  override readonly name = 'InvalidRecordError'
  readonly code = 'RECORD_INVALID'
  constructor(entity: string, label: string, faults: readonly FieldFault[]) {
    super(
      { entity, faults },
      {
        what: `${label}没有保存：${faults.map((fault) => `“${fault.label}”${fault.message}`).join('；')}。`,
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请改正后再保存。',
      },
      faults[0] ? { at: { field: faults[0].field } } : {},
    )
  }
}

/** Another living record has the same value where values must differ. */
export class DuplicateRecordError extends AppError<
  'RECORD_DUPLICATE',
  { entity: string; fields: readonly string[]; existingId: string }
> {
  override readonly name = 'DuplicateRecordError'
  readonly code = 'RECORD_DUPLICATE'
  constructor(data: { entity: string; fields: readonly string[]; existingId: string }, label: string, fields: string) {
    super(
      data,
      {
        what: `已有一条${label}使用相同的${fields}。`,
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请核对；若是同一条记录，请直接修改原有的那一条。',
      },
      data.fields[0] === undefined ? {} : { at: { field: data.fields[0] } },
    )
  }
}

/** A record is still named by others and cannot be removed. */
export class RecordReferencedError extends AppError<
  'RECORD_REFERENCED',
  { entity: string; by: string; count: number }
> {
  override readonly name = 'RecordReferencedError'
  readonly code = 'RECORD_REFERENCED'
  constructor(data: { entity: string; by: string; count: number }, label: string, byLabel: string) {
    super(data, {
      what: `这条${label}还有 ${String(data.count)} 条${byLabel}在使用，不能删除。`,
      safe: recordsUntouched,
      next: `请先处理这些${byLabel}，再删除。`,
    })
  }
}

/** The record was changed by somebody else since it was read. */
export class StaleRecordError extends AppError<'RECORD_STALE', { entity: string }> {
  override readonly name = 'StaleRecordError'
  readonly code = 'RECORD_STALE'
  constructor(entity: string, label: string) {
    super(
      { entity },
      {
        what: `这条${label}在打开之后已被改过。`,
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请刷新查看最新内容，再决定如何保存。',
      },
    )
  }
}

/** A record names another one that does not exist (any more). */
export class UnknownReferenceError extends AppError<'REFERENCE_UNKNOWN', { entity: string; field: string }> {
  override readonly name = 'UnknownReferenceError'
  readonly code = 'REFERENCE_UNKNOWN'
  constructor(data: { entity: string; field: string }, label: string, fieldLabel: string) {
    super(
      data,
      {
        what: `${label}没有保存：所选的“${fieldLabel}”已不存在。`,
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请重新选择后再保存。',
      },
      { at: { field: data.field } },
    )
  }
}
