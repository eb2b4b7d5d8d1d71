/** The id of the input with this name: "slots[0].day" → "slots-0-day". Error links use it too. */
export function fieldId(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}
