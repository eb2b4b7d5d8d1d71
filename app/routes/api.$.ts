import { apiProblem } from "~/web/api-response.server";

const nothing = () =>
  apiProblem(404, "Dit adres kent de API niet. Kijk in /api/v1/openapi.json wat er is.");

export const loader = nothing;
export const action = nothing;
