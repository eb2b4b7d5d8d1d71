import { flatRoutes } from "@remix-run/fs-routes";

// Tests may lie beside the pages they test.
export default flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] });
