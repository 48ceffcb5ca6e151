import { expect, test } from './support/office.ts'

test.use({ hostEntry: 'tests/e2e/support/echo-host.ts' })

test('a page under the policy runs its own scripts, workers and nonced styles, and nothing else', async ({ page }) => {
  await expect(page).toHaveTitle(/blobFrame/)
  expect(JSON.parse(await page.title())).toEqual({
    inline: false,
    plainStyle: false,
    noncedStyle: true,
    styleAttribute: true,
    eval: false,
    foreign: false,
    worker: 'worker runs',
    again: 401,
    bare: 401,
    withSecret: 200,
    blobFrame: true,
  })
})

test('a page of another site reaches neither the program nor the start token', async ({ office, context }) => {
  const url = await office.host.freshUrl()
  const { origin, hash } = new URL(url)
  const stranger = await context.newPage()
  await stranger.setContent('<p>another site</p>')
  const outcome = await stranger.evaluate(
    async ({ origin, token }) => {
      const tried = async (path: string, init: RequestInit) =>
        await fetch(origin + path, init).then(
          (answer) => (answer.type === 'opaque' ? 'opaque' : answer.status),
          () => 'blocked',
        )
      return [
        await tried('/start', { method: 'POST', body: JSON.stringify({ token }) }),
        await tried('/start', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ token }) }),
        await tried('/rpc/x', { headers: { 'x-gezhongban-host': 'guess' } }),
      ]
    },
    { origin, token: hash.slice('#start='.length) },
  )
  expect(outcome).toEqual(['blocked', 'blocked', 'blocked'])
  // The stranger's attempts did not use the token up.
  const answer = await fetch(`${origin}/start`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ token: hash.slice('#start='.length) }),
  })
  expect(answer.status).toBe(200)
})
