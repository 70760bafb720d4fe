import Foundation

/// Keeps other processes from writing to a folder while this one does; it ends with the process, however that ends.
struct FolderLock: ~Copyable {
  /// The open folder; -1 where it cannot be opened.
  private let descriptor: Int32
  /// Whether another process has the lock.
  ///
  /// Some file systems have no locks for folders: there nobody has it, and two writers are not told apart.
  let isTaken: Bool

  init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isTaken = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts the names of the folder's files on the disk.
  func synchronise() {
    if descriptor >= 0 { fsync(descriptor) }
  }
}
