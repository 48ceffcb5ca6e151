interface PrintTab {
  readonly tab: Window
  readonly url: string
}

const open = new Set<PrintTab>()

/**
 * Opens a PDF in a tab of its own, where the browser's viewer prints it as it is. Not printed from a hidden frame: that takes
 * the whole page down with it in Chromium without a display (156), and with the page what was typed. False when the browser
 * refused the tab.
 */
export function openPrintTab(pdf: Blob): boolean {
  const url = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }))
  const tab = window.open(url, '_blank')
  if (!tab) {
    URL.revokeObjectURL(url)
    return false
  }
  open.add({ tab, url })
  return true
}

/** Closes the tabs that show documents; called on locking, since they show what the lock screen hides. */
export function closePrintTabs(): void {
  for (const { tab, url } of open) {
    tab.close()
    URL.revokeObjectURL(url)
  }
  open.clear()
}
