import { countScan } from "~/domain/scans/count-scan.server";
import { followKnownCode } from "~/domain/scans/follow-code.server";
import { answerScans } from "./answer-scan.server";
import { sessionCookie } from "./cookies.server";

const { name: session } = sessionCookie();

/** Stands before every page of the product; new codes, and those with nowhere to go, get the page of the code. */
export const redirectScans = answerScans({
  follow: (typed) => {
    const found = followKnownCode(typed);
    return found?.to === "listing" ? found : null;
  },
  count: countScan,
  leave: (cookies) => cookies.includes(`${session}=`),
});
