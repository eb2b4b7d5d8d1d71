declare module "hyphen/nl" {
  const patterns: { hyphenateSync(text: string, options?: { hyphenChar?: string }): string };
  export default patterns;
}

declare module "hyphen/en-gb" {
  const patterns: { hyphenateSync(text: string, options?: { hyphenChar?: string }): string };
  export default patterns;
}
