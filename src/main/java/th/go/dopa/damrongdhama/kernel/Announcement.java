package th.go.dopa.damrongdhama.kernel;

import java.util.List;

/** What a room has to say to whoever started the program (ข้อความเมื่อเริ่มระบบ): printed once under the address, never logged. */
public interface Announcement {

    List<String> lines();
}
