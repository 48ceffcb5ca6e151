import { runAll } from './support/run-all.ts'

runAll([['prettier', '--write', '--log-level', 'warn', '.']])
