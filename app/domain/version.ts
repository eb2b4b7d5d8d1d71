import { z } from "zod";

/**
 * Which state of a row a form was made from, as the form sends it back. The database keeps versions in four bytes and
 * fails on what does not fit in them.
 */
export const version = z.coerce.number().int().min(1).max(2_147_483_647);
