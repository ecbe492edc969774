import 'react'

/** Custom properties may be set from components: React writes them through the CSS object model, which the policy allows. */
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
