package th.go.dopa.damrongdhama.proofs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection that is kept open and asks again and again; it does as little as it can, since it shares the machine with what it measures. */
final class Caller implements AutoCloseable {

    private static final String KEEPING = "Host: localhost\r\nAccept-Encoding: gzip\r\nAccept-Language: th\r\n";

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, List<String> head, byte[] body) {

        String header(String name) {
            String start = name.toLowerCase(java.util.Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Caller(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.out = socket.getOutputStream();
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Asks for a page; more header lines end with a line break each. */
    Reply get(String path, String headers) throws IOException {
        send("GET " + path + " HTTP/1.1\r\n" + KEEPING + headers + "\r\n", new byte[0]);
        return reply();
    }

    Reply post(String path, String headers, byte[] body) throws IOException {
        send(
                "POST " + path + " HTTP/1.1\r\n" + KEEPING + headers + "Content-Length: " + body.length + "\r\n\r\n",
                body);
        return reply();
    }

    private void send(String head, byte[] body) throws IOException {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        out.write(all);
        out.flush();
    }

    private Reply reply() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        List<String> head = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
                chunked = true;
            }
        }
        Reply reply = new Reply(status, head, chunked ? chunks() : in.readNBytes(length));
        if (reply.header("Connection").equalsIgnoreCase("close")) {
            renew();
        }
        return reply;
    }

    /** The server ends a connection now and then, after a hundred answers. */
    private void renew() throws IOException {
        socket.close();
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            all.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
