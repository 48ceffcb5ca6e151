import { parentPort } from 'node:worker_threads'
import { certificatesPdf, START_WORDING } from '../../../src/main/print/certificate.ts'
import { sampleCertificates } from './print-samples.ts'

// A print job's thread as the app starts one: from nothing to the first page's bytes.
const batch = { title: '聘书', wording: START_WORDING, certificates: sampleCertificates(1) }
parentPort?.postMessage(await certificatesPdf(batch, { created: new Date('2026-01-05T01:00:00Z') }))
