const Trang = () => null;
export default Trang;
