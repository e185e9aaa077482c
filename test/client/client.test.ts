import { openHouseFor } from "../support/house-story.js";
import { applicationImport } from "./application-import.js";
import { generatedClient } from "./generated-client.js";
import { otherClients } from "./other-clients.js";
import { packedClient } from "./packed-client.js";

/** Everybody who asks a house by the client. Those who count everything come first, those who write come last. */
describe("in one house", () => {
  const house = openHouseFor("one process");
  describe("the client", () => generatedClient(house));
  describe("the documents of the client, asked by", () => otherClients(house));
  describe("a team that installs the packed client in a fresh folder", () => packedClient(house));
  describe("a file of registrations that an application imports through the graph", () => applicationImport(house));
});
