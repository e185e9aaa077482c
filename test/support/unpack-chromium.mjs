// Unpacks Chromium into TMPDIR: the package knows no other folder.
import packed from "@sparticuz/chromium";

await packed.executablePath();
