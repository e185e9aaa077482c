import { ApolloGateway, IntrospectAndCompose } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/** The gateway as its documentation has it; SUBGRAPHS says which there are: name=address, with commas between. */
const subgraphs = process.env["SUBGRAPHS"]!.split(",").map((pair) => {
  const [name = "", url = ""] = pair.split("=");
  return { name, url };
});
const gateway = new ApolloGateway({ supergraphSdl: new IntrospectAndCompose({ subgraphs }) });
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: 0 } });
console.log(JSON.stringify({ msg: "ready", url }));
