import { createRoot } from 'react-dom/client'

import './app.css'
import { redeemStartToken } from './api/host-secret.ts'
import { OfficeApp } from './office-app.tsx'
import { makeRouter } from './router.tsx'

await redeemStartToken()

const container = document.querySelector('#root')
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
if (container) createRoot(container).render(<OfficeApp router={makeRouter()} nonce={nonce} />)
