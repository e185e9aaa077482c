import type { TestHouse } from "./house.js";
import type { Chronicle } from "./house-people.js";

const question = "query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } }";

/** The id by which the graph knows somebody of the demonstration data. */
export async function customerOf(house: TestHouse, { person }: Chronicle): Promise<string> {
  const { data } = await house.ask(question, { mobile: person.mobile });
  return data.customersByMobile[0].id as string;
}
