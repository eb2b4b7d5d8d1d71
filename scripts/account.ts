// npm run account -- --email a@b.nl --name "Robin Bakker" --role coordinator [--role payer] [--partner dock]
// Makes an account or widens one, and prints a link that signs in once, within fifteen minutes.
import { parseArgs } from "node:util";
import { z } from "zod";
import { DatabaseProblem } from "~/database/database-problem";
import { ROLES } from "~/domain/access/acting-account";
import { emailAddress } from "~/domain/typed-address";
import { ConfigProblem } from "~/env.server";
import { openProduct } from "./open-product";
import { StartProblem } from "./start-problem";

const usage = `Usage: npm run account -- --email a@b.nl --name "Robin Bakker" --role <role> [--partner <slug>]
Roles: ${ROLES.join(", ")}. Give --role more than once for more roles.`;

const given = z.object({
  email: emailAddress,
  name: z.string().trim().min(1).max(120).optional(),
  role: z.array(z.enum(ROLES)).default([]),
  partner: z.string().optional(),
});

const PROBLEMS = {
  "name-needed": "There is no account with this address yet: give a name too (--name).",
  "no-partner": "There is no partner with this slug.",
};

try {
  await putAccountFromCommandLine();
} catch (error) {
  const forPeople =
    error instanceof StartProblem ||
    error instanceof ConfigProblem ||
    error instanceof DatabaseProblem;
  if (!forPeople) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

async function putAccountFromCommandLine(): Promise<void> {
  const { email, name, role, partner } = readArguments();
  const product = await openProduct("production");
  try {
    // Only now: these modules read the settings that were just completed.
    const { putAccount } = await import("~/domain/accounts/put-account.server");
    const { closeDatabase } = await import("~/db.server");
    const result = await putAccount(
      { email, name, roles: role, partnerSlug: partner },
      { now: new Date() },
    );
    await closeDatabase();
    if (!result.ok) throw new StartProblem(PROBLEMS[result.reason]);
    console.log(result.created ? `Account made for ${email}.` : `Account of ${email} changed.`);
    console.log(`Sign in (once, within 15 minutes): ${result.link}`);
  } finally {
    await product.close();
  }
}

function readArguments(): z.output<typeof given> {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string", multiple: true },
        partner: { type: "string" },
      },
    });
    return given.parse(values);
  } catch (error) {
    // What parseArgs and zod say is about the arguments; the usage says it shorter.
    if (error instanceof z.ZodError || error instanceof TypeError) throw new StartProblem(usage);
    throw error;
  }
}
