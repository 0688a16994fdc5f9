declare module 'unique-selector' {
  const module: { default: (element: Element) => string | null };
  export default module;
}
