/** The most memory this process has held so far, in MB (1024 × 1024 bytes). Each bench runs in a process of its own. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024
}
