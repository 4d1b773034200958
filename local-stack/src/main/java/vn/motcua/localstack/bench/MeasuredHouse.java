package vn.motcua.localstack.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackClient;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Tokens;
import vn.motcua.localstack.demo.Office;

/** A stack with everything that is measured on it. */
public final class MeasuredHouse implements AutoCloseable {

    private final @Nullable Stack stack;
    private final Ports ports;
    private final Path data;
    private final Tokens tokens;
    private final Supplier<Map<String, ProcessHandle>> processes;
    private final Supplier<ProcessorTime> processorTime;
    private final Calls calls;
    private final GrowingLog log;
    private final OpenWorklist worklist;
    private final @Nullable MongoClient database;
    private @Nullable Recording own;

    /** @param stack is not closed with it */
    public MeasuredHouse(Stack stack) {
        this(
                stack,
                stack.ports(),
                stack.data(),
                stack::token,
                stack::processes,
                () -> ProcessorTime.of(stack),
                stack.holdsDatabase());
    }

    /**
     * A house beside this process, with a database of its own.
     *
     * @param processes all it consists of
     */
    MeasuredHouse(Ports ports, Path data, Map<String, ProcessHandle> processes) {
        this(
                null,
                ports,
                data,
                new StackClient(ports)::token,
                () -> processes,
                () -> ProcessorTime.of(processes),
                true);
    }

    private MeasuredHouse(
            @Nullable Stack stack,
            Ports ports,
            Path data,
            Tokens tokens,
            Supplier<Map<String, ProcessHandle>> processes,
            Supplier<ProcessorTime> processorTime,
            boolean holdsDatabase) {
        this.stack = stack;
        this.ports = ports;
        this.data = data;
        this.tokens = tokens;
        this.processes = processes;
        this.processorTime = processorTime;
        this.calls = new Calls(ports.address(Service.GATEWAY), tokens);
        this.log = new GrowingLog("127.0.0.1:" + ports.broker());
        this.worklist = new OpenWorklist(log);
        this.database = holdsDatabase ? MongoClients.create("mongodb://127.0.0.1:" + ports.database()) : null;
    }

    /** Only of a house in this process. */
    Stack stack() {
        return Objects.requireNonNull(stack);
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
        return new Office(new Api(ports.address(Service.GATEWAY), tokens));
    }

    ProcessorTime processorTime() {
        return processorTime.get();
    }

    /** What the services have asked of the database so far; null if that does not count, as a server that was there before. */
    @Nullable
    DatabaseUse databaseUse() {
        return database == null ? null : DatabaseUse.soFar(database);
    }

    /** What went to the database's file so far. */
    long databaseBytesWritten() {
        return database == null ? 0 : DatabaseUse.bytesWritten(database);
    }

    Map<String, Long> residentMegabytes() {
        var resident = new LinkedHashMap<String, Long>();
        processes
                .get()
                .forEach((name, process) -> resident.put(name, Math.round(StartBench.residentMegabytes(process))));
        return resident;
    }

    /** Bytes of the dossiers' log on disk. */
    long logBytes() {
        try (var files = Files.walk(data.resolve("broker"))) {
            return files.map(Path::toFile)
                    .filter(file -> file.getPath().contains("/" + GrowingLog.TOPIC + "-"))
                    .filter(file -> file.getName().endsWith(".log"))
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all documents that the services keep. */
    long documentBytes() {
        var client = Objects.requireNonNull(database);
        return Service.inside().stream()
                .map(service -> client.getDatabase(service.word()))
                .flatMap(kept -> kept.listCollectionNames().into(new ArrayList<>()).stream()
                        .map(kept::getCollection))
                .flatMap(collection ->
                        collection.withDocumentClass(RawBsonDocument.class).find().into(new ArrayList<>()).stream())
                .mapToLong(document -> document.getByteBuffer().remaining())
                .sum();
    }

    /** Bytes of the database's file once what is out of date has been taken out, after a stop. */
    static long liveDatabaseBytes(Path data) {
        var file = data.resolve("database").resolve("database.mv");
        MVStoreTool.compact(file.toString(), false);
        return file.toFile().length();
    }

    /** Begins flight recordings of all processes. */
    void record() {
        processes.get().values().forEach(process -> Jcmd.ask(process, "JFR.start", "name=bench", "settings=profile"));
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
            processes
                    .get()
                    .forEach((name, process) ->
                            Jcmd.ask(process, "JFR.stop", "name=bench", "filename=" + folder.resolve(name + ".jfr")));
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

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        log.close();
        calls.close();
    }
}
