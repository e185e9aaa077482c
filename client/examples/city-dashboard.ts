// A feed for a city team's dashboard: how many matters are open in each of its projects, and which is the most pressing; as JSON.
//   node city-dashboard.ts https://graph.example.com/graphql TOKEN DL-01 DL-02
import { createClient, OneroofError } from "oneroof-client";
import { ProjectBoardDocument, type ProjectBoardQuery } from "oneroof-client/documents";

const [url = "", token = "", ...codes] = process.argv.slice(2);
const client = createClient({ url, token });

async function tile(code: string): Promise<object> {
  try {
    const { projectByCode } = await client.request(ProjectBoardDocument, { code });
    return { code, name: projectByCode?.name, open: projectByCode?.cases?.totalCount, first: firstOf(projectByCode) };
  } catch (error) {
    // One project that fails costs its tile, not the wall.
    if (error instanceof OneroofError) return { code, failed: error.code, requestId: error.requestId };
    throw error;
  }
}

function firstOf(project: ProjectBoardQuery["projectByCode"]): object | undefined {
  const first = project?.cases?.nodes[0];
  return first && { subject: first.subject, dueAt: first.dueAt, owner: first.owner?.name };
}

console.log(JSON.stringify(await Promise.all(codes.map(tile)), null, 2));
