/** What stands in the tab of the browser: what this page is first, whose it is second. */
export function pageTitle(title: string | undefined): { title: string }[] {
  return [{ title: title ? `${title} · Utrecht Omarmt` : "Utrecht Omarmt" }];
}
