// A portal in small: files a dossier for a citizen, and shows how it stands. Compiled against the generated types in every build.
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, paths as Intake } from "./generated/intake.js";
import type { paths as Notification } from "./generated/notification.js";
import type { paths as Routing } from "./generated/routing.js";
import type { paths as Sla } from "./generated/sla.js";

type Dossier = components["schemas"]["DossierView"];
type Page = components["schemas"]["PageDossierView"];
type Problem = components["schemas"]["Problem"];

const settings = {
  baseUrl: process.env["MOTCUA_URL"] ?? "http://localhost:8080",
  headers: { Authorization: `Bearer ${process.env["MOTCUA_TOKEN"] ?? ""}` },
};
const intake = createClient<Intake>(settings);
const routing = createClient<Routing>(settings);
const sla = createClient<Sla>(settings);
const notification = createClient<Notification>(settings);

/** What the house says when it refuses: the whole of it, and each field that is wrong. */
function told(problem: Problem): string {
  const fields = problem.errors?.map((error) => `${error.field}: expected ${error.expected}, got ${error.found ?? "none"}`);
  return [`${problem.status} ${problem.title}: ${problem.detail}`, ...(fields ?? [])].join("\n");
}

/** A key chosen before the first attempt makes a repeated request the same one. */
async function file(procedure: string, agency: string): Promise<Dossier> {
  const { data, error } = await intake.POST("/api/v1/dossiers", {
    params: { header: { "Idempotency-Key": randomUUID() } },
    body: {
      procedure,
      receivingAgency: agency,
      channel: "ONLINE",
      filer: {
        name: "Nguyễn Văn Mẫu",
        idNumber: "099301000123",
        phone: "0900000123",
        email: "mau@vi-du.vn",
        address: { line: "Số 5, thôn Mẫu", commune: "Xã Mẫu 21", province: "Tỉnh Mẫu" },
      },
      resultDelivery: "COUNTER",
      documents: [{ component: "to-khai", form: "ELECTRONIC" }],
    },
  });
  if (error) {
    throw new Error(told(error));
  }
  return data;
}

/** An order names the version that it was decided on; the answer 412 means that somebody was quicker. */
async function withdraw(dossier: Dossier, version: string): Promise<void> {
  const { error, response } = await intake.POST("/api/v1/dossiers/{id}/withdrawal", {
    params: { path: { id: dossier.id }, header: { "If-Match": version } },
    body: { reason: "Tôi không còn nhu cầu" },
  });
  if (error) {
    console.error(response.status === 412 ? "Somebody was quicker: read again, decide again." : told(error));
  }
}

/** Page by page: null is the end. */
async function* all(): AsyncGenerator<Dossier> {
  let cursor: string | null = null;
  do {
    const page: Page = await pageAfter(cursor);
    yield* page.items;
    cursor = page.next ?? null;
  } while (cursor);
}

async function pageAfter(cursor: string | null): Promise<Page> {
  const query = cursor ? { limit: 100, cursor } : { limit: 100 };
  const { data, error } = await intake.GET("/api/v1/dossiers", { params: { query } });
  if (error) {
    throw new Error(told(error));
  }
  return data;
}

const filed = await file("1.004873", "H99.21");
console.log(filed.code, filed.statusName, filed.status satisfies components["schemas"]["Status"]);

const path = { params: { path: { id: filed.id } } };
const read = await intake.GET("/api/v1/dossiers/{id}", path);
await withdraw(filed, read.response.headers.get("ETag") ?? "*");

const deadline = await sla.GET("/api/v1/dossiers/{id}/deadline", path);
console.log(deadline.data?.state, deadline.data?.dueAt ?? "no date yet");
const route = await routing.GET("/api/v1/dossiers/{id}/route", path);
console.log(route.data?.steps.map((step) => `${step.name}: ${step.state}`));
const letters = await notification.GET("/api/v1/dossiers/{dossier}/letters", { params: { path: { dossier: filed.id } } });
console.log(letters.data?.items.map((letter) => letter.kind));
for await (const dossier of all()) {
  console.log(dossier.code, dossier.statusName);
}
