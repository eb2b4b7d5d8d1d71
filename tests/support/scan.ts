// A web process that does nothing but scans, for tests: says "?" for every scan that is asked and "!" for every one that
// was answered, and "-" for one whose code was not known.
import { writeSync } from "node:fs";
import { countScan } from "~/domain/scans/count-scan.server";
import { followCode } from "~/domain/scans/follow-code.server";
import { scanning, stopScanning } from "~/domain/scans/scanning.server";

const AT_ONCE = 20;
const say = (what: string) => writeSync(1, what);

async function scan(code: string, amount: number): Promise<void> {
  let left = amount;
  const phone = async () => {
    while (left > 0) {
      const nth = left--;
      const found = await followCode(code);
      if (!found) {
        say("-");
        continue;
      }
      say("?");
      await countScan(found.placementId, { scanner: `phone ${nth % 500}`, now: new Date() });
      say("!");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, phone));
}

process.on("message", (message: { code: string; amount: number } | "stop") => {
  const work = message === "stop" ? stopScanning() : scan(message.code, message.amount);
  void work.then(() => {
    process.send?.("done");
    if (message === "stop") process.exit(0);
  });
});

await scanning().ready;
process.send?.("ready");
