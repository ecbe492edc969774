import '@fontsource-variable/inter'
// In a cascade layer, so that our styles stand above the kit's in whichever order the parts of the build arrive.
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './app/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { connect, styleNonce } from './desk/connect.ts'
import { createQueries } from './desk/queries.ts'

// The launch link shows the program itself. Its key has been used, and need not stand in the address.
if (location.pathname === '/launch') history.replaceState(null, '', '/')

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App api={connect()} queries={createQueries()} nonce={styleNonce()} />
  </StrictMode>,
)
