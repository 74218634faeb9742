const WORDS: Readonly<Record<string, string>> = {
  'auth/invalid-credential': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  'auth/invalid-email': 'Thư điện tử hoặc số điện thoại chưa đúng.',
  'auth/missing-password': 'Chưa nhập mật khẩu.',
  'auth/user-not-found': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  'auth/wrong-password': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  'auth/user-disabled': 'Tài khoản đã bị khóa. Liên hệ người quản trị.',
  'auth/email-already-in-use': 'Thư điện tử này đã có tài khoản. Đăng nhập bằng mật khẩu của tài khoản đó.',
  'auth/weak-password': 'Mật khẩu phải có ít nhất 8 ký tự.',
  'auth/too-many-requests': 'Đã thử quá nhiều lần. Chờ ít phút rồi thử lại.',
  'auth/network-request-failed': 'Không có mạng. Kiểm tra kết nối rồi thử lại.',
  'auth/user-token-expired': 'Phiên đăng nhập đã hết hạn. Đăng nhập lại; những gì đang ghi vẫn còn trên máy.',
  'permission-denied':
    'Máy chủ không cho phép: phiếu vừa được người khác chuyển đi, ngoài địa bàn, hoặc tài khoản vừa bị khóa. Tải lại để xem bản mới nhất.',
  unauthenticated: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại; những gì đang ghi vẫn còn trên máy.',
  unavailable: 'Không có mạng. Kiểm tra kết nối rồi thử lại.',
  'deadline-exceeded': 'Máy chủ trả lời quá chậm. Thử lại sau ít phút.',
  'resource-exhausted': 'Máy chủ đang quá tải. Thử lại sau ít phút.',
  'not-found': 'Không tìm thấy. Có thể đã bị thay hoặc đường dẫn chưa đúng.',
  'hangGui.chuaRo': 'Máy chủ chưa cho biết phiếu đã tới hay chưa; máy này tự hỏi lại.',
  'failed-precondition': 'Dữ liệu vừa thay đổi. Tải lại rồi thử lại.',
};

/** An error of ours whose message is already plain Vietnamese. */
export class UserError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const errorCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code.replace(/^firestore\//, '') : '';
};

/** What to tell the person: plain words, and what to do next. */
export const describeError = (error: unknown): string =>
  error instanceof UserError
    ? error.message
    : (WORDS[errorCode(error)] ?? 'Có lỗi ngoài dự kiến. Thử lại; nếu còn lỗi, báo người quản trị.');
