package vn.motcua.localstack.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;

/** A stack with everything that is measured on it. */
public final class MeasuredHouse implements AutoCloseable {

    private final Stack stack;
    private final Calls calls;
    private final GrowingLog log;
    private final OpenWorklist worklist;
    private final @Nullable MongoClient database;
    private @Nullable Recording own;

    /** @param stack is not closed with it */
    public MeasuredHouse(Stack stack) {
        this.stack = stack;
        this.calls = new Calls(stack.ports().address(Service.GATEWAY), stack::token);
        this.log = new GrowingLog("127.0.0.1:" + stack.ports().broker());
        this.worklist = new OpenWorklist(log);
        this.database = stack.holdsDatabase()
                ? MongoClients.create("mongodb://127.0.0.1:" + stack.ports().database())
                : null;
    }

    Stack stack() {
        return stack;
    }

    Calls calls() {
        return calls;
    }

    GrowingLog log() {
        return log;
    }

    OpenWorklist worklist() {
        return worklist;
    }

    Office office() {
        return new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
    }

    ProcessorTime processorTime() {
        return ProcessorTime.of(stack);
    }

    /** What the services have asked of the database so far; null if that does not count, as a server that was there before. */
    @Nullable
    DatabaseUse databaseUse() {
        return database == null ? null : DatabaseUse.soFar(database);
    }

    Map<String, Long> residentMegabytes() {
        var resident = new LinkedHashMap<String, Long>();
        for (var service : Service.values()) {
            resident.put(service.word(), stack.residentMegabytes(service));
        }
        return resident;
    }

    /** Bytes of the dossiers' log on disk. */
    long logBytes() {
        try (var files = Files.walk(stack.data().resolve("broker"))) {
            return files.map(Path::toFile)
                    .filter(file -> file.getPath().contains("/" + GrowingLog.TOPIC + "-"))
                    .filter(file -> file.getName().endsWith(".log"))
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the database's file once what is out of date has been taken out, after a stop. */
    static long liveDatabaseBytes(Path data) {
        var file = data.resolve("database").resolve("database.mv");
        MVStoreTool.compact(file.toString(), false);
        return file.toFile().length();
    }

    /** Begins flight recordings of all processes. */
    void record() {
        for (var service : Service.values()) {
            jcmd(service, "JFR.start", "name=bench", "settings=profile");
        }
        try {
            own = new Recording(Configuration.getConfiguration("profile"));
            own.start();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("Cannot record this process", e);
        }
    }

    /** Ends the recordings and puts them into a folder. */
    void keepRecordings(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var service : Service.values()) {
                jcmd(service, "JFR.stop", "name=bench", "filename=" + folder.resolve(service.word() + ".jfr"));
            }
            if (own != null) {
                own.stop();
                own.dump(folder.resolve("local-stack.jfr"));
                own.close();
            }
            System.out.println("Flight recordings are in " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void jcmd(Service service, String... order) {
        Jcmd.ask(stack.handle(service), order);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        log.close();
        calls.close();
    }
}
