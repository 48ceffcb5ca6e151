import { randomBytes } from 'node:crypto'
import { isAppError, type ErrorData } from '../../shared/errors/app-error.ts'

/** What a running job can tell and ask. */
export interface JobHandle {
  readonly signal: AbortSignal
  /** Reports progress: done of total, in units of the job. */
  readonly progress: (done: number, total: number) => void
}

/** What a job leaves behind. */
export interface JobOutcome {
  /** One line on the outcome, e.g. `已生成 1,043 份证书`; holds no personal data. */
  readonly summary: string
  /** The result as a document of `/files/documents/`, if there is one. */
  readonly file?: { readonly id: string; readonly name: string }
  /** Small facts for the page that started it: counts, ids. */
  readonly result?: Readonly<Record<string, string | number | null>>
}

/** A job as the job bar shows it. `total` 0 means that the amount is not known yet. */
export interface JobView {
  readonly id: string
  readonly kind: string
  /** Shown in the job bar; holds no personal data. */
  readonly title: string
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  readonly startedAt: string
  readonly summary: string | null
  readonly file: { readonly id: string; readonly name: string } | null
  readonly result: Readonly<Record<string, string | number | null>> | null
  readonly error: ErrorData | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Job {
  readonly view: Mutable<JobView>
  readonly abort: AbortController
  readonly finished: Promise<void>
}

/** How many ended jobs stay listed. */
const keptJobs = 30

/** Long work of the program: runs beside the answering thread's requests, shows progress, can be cancelled. */
export class JobBoard {
  readonly #jobs = new Map<string, Job>()
  readonly #clock: () => Date
  readonly #fault: (id: string, error: unknown) => void

  constructor(clock: () => Date, fault: (id: string, error: unknown) => void) {
    this.#clock = clock
    this.#fault = fault
  }

  /** Starts a job and returns its id at once. The work itself belongs into a worker thread. */
  start(kind: string, title: string, work: (handle: JobHandle) => Promise<JobOutcome>): string {
    const id = randomBytes(9).toString('base64url')
    const abort = new AbortController()
    const view: Mutable<JobView> = {
      id,
      kind,
      title,
      state: 'running',
      done: 0,
      total: 0,
      startedAt: this.#clock().toISOString(),
      summary: null,
      file: null,
      result: null,
      error: null,
    }
    const handle: JobHandle = {
      signal: abort.signal,
      progress: (done, total) => {
        view.done = done
        view.total = total
      },
    }
    const finished = this.#run(view, handle, work)
    this.#jobs.set(id, { view, abort, finished })
    this.#trim()
    return id
  }

  /** All jobs, newest first. */
  list(): readonly JobView[] {
    return Array.from(this.#jobs.values(), (job) => ({ ...job.view })).toReversed()
  }

  get(id: string): JobView | undefined {
    const job = this.#jobs.get(id)
    return job && { ...job.view }
  }

  /** Whether anything runs: the office is not locked for idleness meanwhile. */
  get busy(): boolean {
    return Array.from(this.#jobs.values()).some((job) => job.view.state === 'running')
  }

  cancel(id: string): void {
    this.#jobs.get(id)?.abort.abort()
  }

  /** Resolves when a job has ended in whatever way. */
  async ended(id: string): Promise<JobView | undefined> {
    await this.#jobs.get(id)?.finished
    return this.get(id)
  }

  /** Cancels everything and waits for it. */
  async clear(): Promise<void> {
    const all = Array.from(this.#jobs.values())
    for (const job of all) job.abort.abort()
    await Promise.all(all.map((job) => job.finished))
    this.#jobs.clear()
  }

  async #run(
    view: Mutable<JobView>,
    handle: JobHandle,
    work: (handle: JobHandle) => Promise<JobOutcome>,
  ): Promise<void> {
    try {
      const outcome = await work(handle)
      view.summary = outcome.summary
      view.file = outcome.file ?? null
      view.result = outcome.result ?? null
      view.state = 'done'
      view.done = view.total
    } catch (error) {
      if (handle.signal.aborted) {
        view.state = 'cancelled'
        return
      }
      view.state = 'failed'
      if (isAppError(error)) {
        view.error = error.toData()
        return
      }
      this.#fault(view.id, error)
      view.error = {
        code: 'PROGRAM_FAULT',
        text: {
          what: '这项工作没有完成：程序出现了没有预料到的问题。',
          safe: '已保存的数据没有变化。',
          next: '请再试一次；仍然出现时，重新启动格中办，并记下问题编号。',
        },
        data: {},
      }
    }
  }

  #trim(): void {
    const ended = Array.from(this.#jobs.entries()).filter(([, job]) => job.view.state !== 'running')
    for (const [id] of ended.slice(0, Math.max(0, ended.length - keptJobs))) this.#jobs.delete(id)
  }
}
