package th.go.dopa.damrongdhama.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What a PostgreSQL server must be before we write to it; a start on another ends with a sentence, not with broken Thai. */
final class Requirements {

    private static final int OLDEST = 15;

    private Requirements() {}

    static void check(DatabaseAddress address) {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            version(connection.getMetaData().getDatabaseMajorVersion());
            encoding(ask(statement, "show server_encoding"));
            letters(ask(statement, "select datctype from pg_database where datname = current_database()"));
            rights(statement);
        } catch (SQLException e) {
            throw new Unfit(
                    "The database " + address + " cannot be reached: " + e.getMessage(),
                    "Check spring.datasource.url, username and password (SPRING_DATASOURCE_URL and so on).");
        }
    }

    static void version(int major) {
        if (major < OLDEST) {
            throw new Unfit(
                    "The database server is PostgreSQL " + major + "; " + OLDEST + " or newer is needed.",
                    "Upgrade the server, or leave spring.datasource.url unset to use the embedded one.");
        }
    }

    static void encoding(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new Unfit(
                    "The database has the encoding " + encoding + "; Thai needs UTF8.",
                    "Make it anew: create database … encoding 'UTF8' lc_ctype 'C.UTF-8' template template0.");
        }
    }

    static void letters(String ctype) {
        String plain = ctype.toLowerCase(Locale.ROOT).replace("-", "");
        if (!plain.endsWith("utf8")) {
            throw new Unfit(
                    "The database has lc_ctype " + ctype + "; searching Thai words needs one that is UTF-8.",
                    "Make it anew: create database … encoding 'UTF8' lc_ctype 'C.UTF-8' template template0.");
        }
    }

    private static void rights(Statement statement) throws SQLException {
        String missing = ask(statement, """
                select concat_ws(', ',
                         case when not has_database_privilege(current_database(), 'create') then 'create in the database' end,
                         case when not has_schema_privilege('public', 'create') then 'create in the schema public' end,
                         case when not exists (select from pg_roles where rolname = current_user and (rolcreaterole or rolsuper))
                               and not exists (select from pg_roles where rolname = 'shop_window' and pg_has_role(oid, 'member'))
                              then 'createrole, or membership in a role shop_window' end)
                """);
        if (!missing.isEmpty()) {
            throw new Unfit(
                    "The database user lacks rights: " + missing + ".",
                    "Make the user the owner of its database and grant createrole, or make the role shop_window and grant it to the user.");
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return address.user().isEmpty()
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
