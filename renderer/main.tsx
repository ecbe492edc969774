import './app/kit-styles.ts'
import './app/theme.css'
import './app/forced-colors.css'
import { firstQuestions } from './app/first.ts'
import { connect } from './desk/connect.ts'

// The launch link shows the program itself. Its key has been used, and need not stand in the address.
if (location.pathname === '/launch') history.replaceState(null, '', '/')

// The questions leave before the program that shows the answers has been read.
const api = connect()
const asked = firstQuestions(api)
void import('./app/start.tsx').then(({ start }) => start(api, asked))
