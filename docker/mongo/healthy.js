// Healthy when this server is the primary of its replica set; founds the set on the very first start.
try {
    rs.status();
} catch (e) {
    if (e.codeName !== 'NotYetInitialized') throw e;
    rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
