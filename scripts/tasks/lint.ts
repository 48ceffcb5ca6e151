import { runAll } from './support/run-all.ts'

// Types by tsc, rules that need types by oxlint, layout by Prettier.
runAll([
  ['tsc', '--noEmit'],
  ['oxlint', '--type-aware', '--deny-warnings', 'src', 'tests', 'scripts'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
])
