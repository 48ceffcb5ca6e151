import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createApp } from '../../src/main/app.ts'
import { addAgendaItem, noteContent } from '../../src/main/features/meetings/agenda-commands.ts'
import { createMeeting, finishMeeting } from '../../src/main/features/meetings/commands.ts'
import { addResolution } from '../../src/main/features/meetings/resolution-commands.ts'
import { community } from '../support/stores.ts'
import { newId, sampleRoster } from '../main/features/meetings/meeting-samples.ts'
import { menuLink } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

const passphrase = '新城社区测试口令'

/** 新城社区 with a roster and the weekly meeting of the week before, which left two decisions open. */
async function fill(root: string): Promise<void> {
  const app = createApp({
    root,
    resources: 'resources',
    workFactor: 8,
    clock: () => new Date('2026-11-16T06:00:00.000Z'),
  })
  await app.office.create({
    profile: {
      code: community,
      officialName: '新城居委会',
      name: '新城社区',
      county: '略阳县',
      subdistrict: '兴州街道',
    },
    operatorName: '李文书',
    passphrase,
  })
  const store = app.office.opened()?.store
  if (!store) throw new Error('the office is not open')
  const actor = { operatorId: null, operatorName: '测试' }
  const people = await sampleRoster(store)
  const { id } = await createMeeting(store, actor, {
    kind: 'weeklyMeeting',
    title: '新城社区周例会',
    on: '2026-11-16',
    startTime: '09:00',
    place: '社区二楼会议室',
    chairId: people['王建国'] ?? null,
    chairName: '王建国',
    recorderName: '李文书',
  })
  const item = newId()
  await addAgendaItem(store, actor, { id: item, meetingId: id, afterId: null, title: '冬季消防' })
  await noteContent(store, actor, item, '王建国：各网格排查楼道杂物。', true)
  const decision = { meetingId: id, afterId: null, ownerName: '张秀兰' } as const
  await addResolution(store, actor, { ...decision, id: newId(), content: '清理第一网格楼道杂物', dueOn: '2026-11-20' })
  await addResolution(store, actor, {
    ...decision,
    id: newId(),
    content: '更换第二网格路灯 6 盏',
    ownerName: '物业公司',
  })
  await finishMeeting(store, actor, id, '第1号')
  await app.close()
}

test.use({ prepare: { fill } })

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('口令').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(menuLink(page, '会议')).toBeVisible()
}

test('a meeting is noted by the keyboard, finished, and its minutes are previewed', async ({ page }) => {
  await unlock(page)
  await menuLink(page, '会议').click()
  await expect(page.getByRole('button', { name: '新建周例会' }).first()).toBeEnabled()
  await page.keyboard.press('Control+n')
  await page.getByRole('button', { name: '开始记录' }).click()

  await test.step('the roll call takes initials, digits and guests', async () => {
    await expect(page.getByLabel('登记到会')).toBeFocused()
    for (const typed of ['wjg', '张秀兰', 'lm2']) {
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByLabel('吕梅请假的原因')).toBeFocused()
    await page.keyboard.type('出差')
    await page.keyboard.press('Enter')
    await page.keyboard.type('陈宾 县民政局')
    await page.keyboard.press('Enter')
    await expect(page.locator('.gzb-counts')).toHaveText('应到3实到2请假1缺席0列席1')
  })

  await test.step('what was decided last time opens the meeting', async () => {
    const done = page.getByRole('radiogroup', { name: '更换第二网格路灯 6 盏的办理情况' })
    await done.getByText('已办结').click()
    await page.getByRole('listitem').filter({ has: done }).getByLabel('办理情况', { exact: true }).fill('已换好')
  })

  await test.step('agenda and decisions come by Enter and move by Alt and arrows', async () => {
    await page.getByRole('textbox', { name: '第 1 项议题' }).focus()
    await page.keyboard.type('上周情况')
    await page.keyboard.press('Enter')
    await page.keyboard.type('王建国：走访 12 户。')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('路灯')
    await page.keyboard.press('Enter')
    await page.keyboard.type('张秀兰：第一网格还有 3 盏不亮。')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByLabel('第 1 项讨论情况')).toBeFocused()
    await expect(page.getByLabel('第 1 项讨论情况')).toHaveValue('张秀兰：第一网格还有 3 盏不亮。')
    await page.keyboard.press('F9')
    await page.keyboard.type('修好第一网格路灯')
    await page.keyboard.press('Enter')
    await page.keyboard.type('zxl')
    await page.keyboard.press('Enter')
    await page.keyboard.type('20261130')
    await page.getByLabel('结束时间').fill('1030')
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
  })
  await page.screenshot({ path: 'test-results/meetings-notes.png' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await test.step('nothing is lost by a reload', async () => {
    await page.reload()
    await unlock(page)
    await expect(page.getByLabel('第 1 项讨论情况')).toHaveValue('张秀兰：第一网格还有 3 盏不亮。')
    await expect(page.getByLabel('第 2 项讨论情况')).toHaveValue('王建国：走访 12 户。')
    await expect(page.getByLabel('第 1 项责任人（单位）')).toHaveValue('张秀兰')
    await expect(page.locator('.gzb-counts')).toHaveText('应到3实到2请假1缺席0列席1')
  })

  await test.step('finishing proposes the number and goes to the preview', async () => {
    await page.getByRole('button', { name: '办结会议' }).click()
    await expect(page.getByLabel('纪要编号')).toHaveValue('第2号')
    await page.screenshot({ path: 'test-results/meetings-finish.png' })
    await page.getByLabel('纪要编号').press('Enter')
    await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible()
    await page.screenshot({ path: 'test-results/meetings-minutes.png' })
    await page.getByText('会议记录', { exact: true }).first().click()
    await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible()
  })

  await test.step('what came out of the printer is noted', async () => {
    const tab = page.waitForEvent('popup')
    await page.keyboard.press('Control+p')
    await (await tab).close()
    await page.getByRole('button', { name: '已打印' }).click()
    await expect(page.getByText(/^已打印 1 份/)).toBeVisible()
    await page.screenshot({ path: 'test-results/meetings-record.png' })
    await page.getByText('会议纪要', { exact: true }).first().click()
    await expect(page.getByText('还没有登记过打印。')).toBeVisible()
  })
})

test('minutes are found by a word in them, and decisions are followed up', async ({ page }) => {
  await unlock(page)
  await menuLink(page, '会议').click()
  await page.getByLabel('查找').fill('楼道杂物')
  await expect(page.getByText('王建国：各网格排查楼道杂物。')).toBeVisible()
  await page.screenshot({ path: 'test-results/meetings-list.png' })
  await page.getByRole('link', { name: '决定督办' }).click()
  await page.getByText('更换第二网格路灯 6 盏').first().click()
  await page.getByLabel('已办结').check()
  await page.getByLabel('办理情况').last().fill('物业 11 月 18 日更换')
  await page.screenshot({ path: 'test-results/meetings-resolutions.png' })
  await page.keyboard.press('Control+s')
  await expect(page.getByText('共 1 项')).toBeVisible()
})

test('letters of a word being composed are neither saved nor act, and what waits is saved after unlocking', async ({
  page,
}) => {
  const saved: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('meetings.agenda')) saved.push(request.postData() ?? '')
  })
  await unlock(page)
  await menuLink(page, '会议').click()
  await page.getByRole('button', { name: '新建周例会' }).first().click()
  await page.getByRole('button', { name: '开始记录' }).click()
  const note = page.getByLabel('第 1 项讨论情况')
  await note.focus()
  const keyboard = await page.context().newCDPSession(page)
  await test.step('composing', async () => {
    await page.keyboard.insertText('王主任：')
    await keyboard.send('Input.imeSetComposition', { text: 'lu deng', selectionStart: 7, selectionEnd: 7 })
    // The key that picks the word, as input methods send it.
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
      modifiers: 2,
    })
    await expect.poll(() => saved.filter((body) => body.includes('王主任：')).length).toBeGreaterThan(0)
    expect(saved.filter((body) => body.includes('lu deng'))).toEqual([])
    await keyboard.send('Input.insertText', { text: '路灯' })
    await expect(note).toHaveValue('王主任：路灯')
    await expect.poll(() => saved.filter((body) => body.includes('王主任：路灯')).length).toBeGreaterThan(0)
    await expect(page.getByLabel(/^第 \d 项讨论情况$/)).toHaveCount(1)
  })
  await test.step('locking', async () => {
    await page.keyboard.insertText('已修好。')
    await page.keyboard.press('Control+l')
    await page.getByLabel('口令').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
    await page.reload()
    await unlock(page)
    await expect(note).toHaveValue('王主任：路灯已修好。')
  })
})
