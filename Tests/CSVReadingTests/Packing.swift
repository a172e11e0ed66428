import CLibz
import CLibzip

/// Bytes as gzip packs them.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  let capacity = output.count
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
    }
  }
  return Array(output.prefix(capacity - Int(stream.avail_out)))
}

/// A ZIP archive of some members, made in memory; a name that ends in "/" is a folder.
func zipped(
  _ members: [(name: String, bytes: [UInt8])], method: Int32 = ZIP_CM_DEFLATE,
  password: String? = nil
) -> [UInt8] {
  let target = zip_source_buffer_create(nil, 0, 0, nil)!
  zip_source_keep(target)
  defer { zip_source_free(target) }
  let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil)!
  var copies: [UnsafeMutableRawBufferPointer] = []
  defer { copies.forEach { $0.deallocate() } }
  for member in members {
    if member.name.hasSuffix("/") {
      zip_dir_add(archive, member.name, 0)
      continue
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: member.bytes.count, alignment: 1)
    copy.copyBytes(from: member.bytes)
    copies.append(copy)
    let source = zip_source_buffer(archive, copy.baseAddress, UInt64(copy.count), 0)
    let index = UInt64(zip_file_add(archive, member.name, source!, ZIP_FL_ENC_UTF_8))
    zip_set_file_compression(archive, index, method, 0)
    if let password { zip_file_set_encryption(archive, index, UInt16(ZIP_EM_AES_256), password) }
  }
  zip_close(archive)
  zip_source_open(target)
  defer { zip_source_close(target) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = zip_source_read(target, &piece, UInt64(piece.count))
    if count <= 0 { return bytes }
    bytes += piece.prefix(Int(count))
  }
}
