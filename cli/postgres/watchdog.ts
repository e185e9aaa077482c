/**
 * The shell script that PostgreSQL runs under, as `sh -c <script> <postgres> <arguments>`. Descriptor 3 is a pipe that only the Node
 * process holds open: it closes when that process ends, however it ends (a kill -9 too), and then PostgreSQL is told to shut down.
 * The script ends with PostgreSQL's own exit code.
 */
export const watchdog = `
"$0" "$@" </dev/null 3<&- &
server=$!
trap 'kill -INT $server 2>/dev/null' INT TERM HUP
(trap - INT TERM HUP; read -r line <&3; kill -INT $server 2>/dev/null) &
watcher=$!
exec 3<&-
wait $server
code=$?
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill $watcher 2>/dev/null
exit $code
`;
