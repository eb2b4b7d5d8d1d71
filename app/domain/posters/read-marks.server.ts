import { readMark } from "~/domain/partners/partner-marks.server";
import type { ReadMarks } from "./poster-content.server";

type WithPartners = { partners: { partner: { markFile: string | null } }[] };

/** Reads the marks that stand on posters of these actions, each once. A file that is gone leaves the name. */
export async function readMarks(actions: WithPartners[]): Promise<ReadMarks> {
  const files = actions.flatMap(({ partners }) => partners.map(({ partner }) => partner.markFile));
  const marks: ReadMarks = new Map();
  for (const file of new Set(files)) {
    const png = file && (await readMark(file));
    if (png) marks.set(file, png.toString("base64"));
  }
  return marks;
}
