// Takes whatever the service sends, at once. It reports nothing back: what is measured ends before.
import { createServer } from 'node:http';

let taken = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    taken += 1;
    const sid = `SM${taken.toString(16).padStart(32, '0')}`;
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ sid, status: 'queued' }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
