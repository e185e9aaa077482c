// Pieces of the statements that stand for the limit: JSON exactly as the graph writes it.

/** Rows as a list of objects. */
export const list = (rows) => `array_to_json(array(select row_to_json(x) from (${rows}) x))`;

/** An instant as RFC 3339 writes it. */
export const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The day that it is in China. */
export const today = "(now() at time zone 'Asia/Shanghai')::date";

/** The customer's mobile, masked. */
export const maskedMobile = "left(c.mobile, 3) || '****' || right(c.mobile, 4)";

/** The customer's e-mail address, masked. */
export const maskedEmail = "left(c.email, 1) || '****' || substr(c.email, position('@' in c.email))";
