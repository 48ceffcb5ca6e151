/** How the notes stand, as the head of the page shows it. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** One piece of work for the server; answers the instant from which it is on disk, if it knows. */
export type SaveTask = () => Promise<{ readonly savedAt: string } | undefined>

interface QueueOptions {
  /** After a failure: `retry` keeps the work and tries again, `wait` until `resume()`, `drop` gives it up and shows why. */
  readonly onFailure: (error: unknown) => 'retry' | 'wait' | 'drop'
  /** Milliseconds a change may wait; the default is the second the note-taker is promised. */
  readonly delay?: number
  readonly retryDelay?: number
}

/**
 * Saves what a page changes, one request after the other, in order. Text goes out at most a second after the first unsaved
 * key, with whatever it is then (a pause is not waited for: somebody who types without a pause is saved every second).
 * Acts such as adding an item go at once, behind the text that was typed before them. A failed request stays at the front.
 */
export class SaveQueue {
  readonly #options: QueueOptions
  readonly #listeners = new Set<() => void>()
  #entries = new Map<string, SaveTask>()
  #rejected = new Map<string, unknown>()
  #state: SaveState = { kind: 'saved', at: null }
  #savedAt: string | null = null
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #acts = 0

  constructor(options: QueueOptions) {
    this.#options = options
  }

  /** A text changed; an older unsaved change of the same `key` is replaced. */
  change(key: string, task: SaveTask): void {
    this.#entries.set(key, task)
    this.#rejected.delete(key)
    if (this.#running === null && this.#state.kind !== 'failed') this.#show({ kind: 'waiting' })
    this.#arm(this.#options.delay ?? 1000)
  }

  /** Does something at once, after everything that waits. */
  act(task: SaveTask): void {
    this.#acts += 1
    this.#entries.set(`act:${String(this.#acts)}`, task)
    void this.flush()
  }

  /** Saves everything now; resolves when all is saved or the first request failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running ??= this.#work().finally(() => {
      this.#running = null
      // What came in with the last request under way.
      if (this.#entries.size > 0 && this.#timer === undefined && this.#state.kind !== 'failed')
        this.#arm(this.#options.delay ?? 1000)
    })
    await this.#running
  }

  /** Tries again what failed: after unlocking, or by the button. */
  resume(): void {
    if (this.#entries.size > 0) void this.flush()
  }

  /** Whether everything typed is on disk. */
  get isSaved(): boolean {
    return this.#entries.size === 0 && this.#running === null && this.#rejected.size === 0
  }

  readonly state = (): SaveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Ends the timers; nothing is saved any more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #work(): Promise<void> {
    for (;;) {
      const [next] = this.#entries
      if (next === undefined) break
      const [key, task] = next
      this.#entries.delete(key)
      this.#show({ kind: 'saving' })
      try {
        const answer = await task()
        this.#savedAt = answer?.savedAt ?? new Date().toISOString()
      } catch (error) {
        if (this.#keepAfter(key, task, error)) return
      }
    }
    const [refused] = this.#rejected.values()
    this.#show(refused === undefined ? { kind: 'saved', at: this.#savedAt } : { kind: 'failed', error: refused })
  }

  /** Whether the work stops here, to go on with the same request later. */
  #keepAfter(key: string, task: SaveTask, error: unknown): boolean {
    const then = this.#options.onFailure(error)
    if (then === 'drop') {
      if (!this.#entries.has(key)) this.#rejected.set(key, error)
      return false
    }
    // A newer text of the same field takes the place of the failed one.
    this.#entries = new Map([[key, this.#entries.get(key) ?? task], ...this.#entries])
    this.#show({ kind: 'failed', error })
    if (then === 'retry') this.#arm(this.#options.retryDelay ?? 3000)
    return true
  }

  #arm(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.flush()
    }, delay)
  }

  #show(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
