/** Style modules as Vite gives them to the page. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
