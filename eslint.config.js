import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { noFolderKnots } from "./scripts/lint/no-folder-knots.js";

/** Folders depend on each other in one direction: routes → domain → database. */
const zones = [
  {
    target: "./app/routes",
    from: ["./app/db.server.ts", "./app/generated", "./app/database"],
    message: "A route asks the domain; it never speaks to the database itself.",
  },
  {
    target: "./app/domain",
    from: ["./app/routes", "./app/web", "./app/ui"],
    message: "The domain knows nothing of the web that shows it.",
  },
  {
    target: ["./app/shared", "./app/platform"],
    from: ["./app/domain", "./app/routes", "./app/web", "./app/ui"],
    message: "What every subject may use knows none of them.",
  },
  {
    target: "./app/shared",
    from: ["./app/platform", "./app/db.server.ts", "./app/generated", "./app/database"],
    message: "What is shared runs in a browser too: words and rules, no machinery.",
  },
  {
    target: ["./app/ui", "./app/web"],
    from: "./app/routes",
    message: "What pages share does not know the pages.",
  },
  {
    target: "./app/ui",
    from: ["./app/db.server.ts", "./app/generated", "./app/database"],
    message: "Components show what they are given; they fetch nothing.",
  },
];

const webPackages = {
  regex: "^(@remix-run/|react$|react-dom|react/|express$)",
  message: "The domain knows nothing of the web that shows it.",
};

const serverModules = {
  regex: "\\.server$",
  message: "This file also runs in the browser; only a *.server file may import one.",
  allowTypeImports: true,
};

export default defineConfig(
  globalIgnores(["build", "data", "coverage", "public", ".cache", "app/generated"]),
  js.configs.recommended,
  {
    // A rule that does not hold everywhere is changed here, in the open.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      "import-x/resolver-next": [createTypeScriptImportResolver()],
    },
    rules: {
      // TypeScript knows better which names exist.
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Arithmetic on points and rings indexes what it has just counted.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: { "no-console": "error" },
  },
  {
    files: ["app/domain/**/*.{ts,tsx}"],
    plugins: { omarmt: { rules: { "no-folder-knots": noFolderKnots } } },
    rules: {
      "omarmt/no-folder-knots": [
        "error",
        {
          root: "app/domain",
          alias: "~/domain",
        },
      ],
    },
  },
  {
    // A file takes the last of these that fits it.
    files: [
      "app/domain/**/*.ts",
      "app/locales/**/*.ts",
      "app/shared/**/*.ts",
      "app/ui/**/*.{ts,tsx}",
      "app/web/**/*.ts",
    ],
    // Posters are only ever drawn on the server.
    ignores: [
      "**/*.server.{ts,tsx}",
      "**/*.test.{ts,tsx}",
      "app/domain/posters/{designs,parts}/**",
    ],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [serverModules] }],
    },
  },
  {
    files: ["app/domain/**/*.{ts,tsx}"],
    ignores: [
      "app/domain/mail/**",
      "app/domain/posters/**",
      "**/*.server.{ts,tsx}",
      "**/*.test.ts",
    ],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [webPackages, serverModules] },
      ],
    },
  },
  {
    files: ["app/domain/**/*.server.{ts,tsx}", "app/domain/**/*.test.ts"],
    ignores: ["app/domain/mail/**", "app/domain/posters/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [webPackages] }],
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly" },
    },
  },
);
