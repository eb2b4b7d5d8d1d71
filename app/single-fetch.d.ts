import "@remix-run/server-runtime";

// Loaders and actions are typed as single fetch sends them: `data(…)` unwrapped, dates still dates.
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
