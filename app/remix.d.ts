import '@remix-run/server-runtime'

// With single fetch the types must know it, else dates arrive typed as strings.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}
