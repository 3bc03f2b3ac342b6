import { createContext } from 'react'

/** The nonce of this response's content security policy; empty in the browser, where it is of no use. */
export const NonceContext = createContext<string | undefined>(undefined)
