import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SaveQueue } from '../../../../src/renderer/pages/meetings/notes/save-queue.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that notes what it is told and can refuse. */
function server() {
  const told: string[] = []
  let refusal: Error | null = null
  const task = (text: string) => async () => {
    if (refusal) throw refusal
    told.push(text)
    return { savedAt: '2026-11-24T06:03:22.000Z' }
  }
  const queue = new SaveQueue({
    onFailure: (error) => (error as Error).message as 'retry' | 'wait' | 'drop', // the refusals of these tests
  })
  return {
    told,
    task,
    queue,
    refuse: (how: 'retry' | 'wait' | 'drop' | null) => {
      refusal = how === null ? null : new Error(how)
    },
  }
}

it('saves a second after the first key though typing goes on, with the newest text', async () => {
  const { told, task, queue } = server()
  for (let key = 1; key <= 25; key++) {
    queue.change('note', task('字'.repeat(key)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(told).toEqual(['字'.repeat(10), '字'.repeat(20)])
  await vi.advanceTimersByTimeAsync(1000)
  expect(told.at(-1)).toBe('字'.repeat(25))
  expect(queue.state()).toEqual({ kind: 'saved', at: '2026-11-24T06:03:22.000Z' })
})

it('does an act at once, behind the text typed before it', async () => {
  const { told, task, queue } = server()
  queue.change('note', task('文字'))
  queue.act(task('新议题'))
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['文字', '新议题'])
})

it('keeps what failed at the front, says so, and saves it when the server answers again', async () => {
  const { told, task, queue, refuse } = server()
  refuse('retry')
  queue.change('a', task('甲一'))
  queue.change('b', task('乙'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(queue.state()).toMatchObject({ kind: 'failed' })
  expect(queue.isSaved).toBe(false)
  queue.change('a', task('甲二'))
  refuse(null)
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual(['甲二', '乙'])
  expect(queue.isSaved).toBe(true)
})

it('waits while the office is locked and goes on after unlocking', async () => {
  const { told, task, queue, refuse } = server()
  refuse('wait')
  queue.change('note', task('锁定前'))
  await vi.advanceTimersByTimeAsync(60_000)
  refuse(null)
  queue.resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['锁定前'])
})

it('gives up what can never be saved, shows why until it is changed, and saves the rest', async () => {
  const { told, task, queue, refuse } = server()
  refuse('drop')
  queue.change('time', task('25:00'))
  await vi.advanceTimersByTimeAsync(1000)
  refuse(null)
  queue.change('note', task('文字'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual(['文字'])
  expect(queue.state()).toMatchObject({ kind: 'failed' })
  queue.change('time', task('15:00'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(queue.state()).toMatchObject({ kind: 'saved' })
})
