import { readConfig, type Config, type Environment } from "./config";

/** The settings are wrong; the message lists everything there is to put right. */
export class ConfigProblem extends Error {
  override name = "ConfigProblem";
}

let known: Config | undefined;

/** The settings of this process, read once. */
export function config(): Config {
  return (known ??= requireConfig(process.env));
}

/** @throws ConfigProblem listing every problem. */
export function requireConfig(env: Environment): Config {
  const result = readConfig(env);
  if (result.ok) return result.config;
  throw new ConfigProblem(
    [
      "Omarmt cannot start with these settings:",
      ...result.problems.map((line) => `- ${line}`),
    ].join("\n"),
  );
}
