import { board } from "./questions/board.mjs";
import { customer360 } from "./questions/customer360.mjs";
import { field } from "./questions/field.mjs";
import { list50 } from "./questions/list50.mjs";
import { mutation } from "./questions/mutation.mjs";
import { search } from "./questions/search.mjs";

/** Every question that is asked of the house and of its peers, by its name. */
export const questions = { customer360, list50, field, board, search, mutation };
